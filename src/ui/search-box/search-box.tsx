import { View } from '@tarojs/components'
import { TextBox } from '../field/text-box'
import { Icon } from '../icon/icon'
import { Press } from '../press/press'
import './search-box.scss'

export interface SearchBoxProps {
  label: string
  placeholder: string
  /** The longest text that the search accepts. */
  maxLength: number
  value: string
  onChange: (text: string) => void
}

/** A box for search words, with a button to clear it. */
export function SearchBox({ label, placeholder, maxLength, value, onChange }: SearchBoxProps) {
  return (
    <View className="search-box">
      <View className="search-box-icon">
        <Icon name="search" />
      </View>
      <TextBox
        label={label}
        placeholder={placeholder}
        maxLength={maxLength}
        value={value}
        onChange={onChange}
      />
      {value !== '' && (
        <Press className="search-box-clear" label="清空" onPress={() => onChange('')}>
          <Icon name="close" size="small" />
        </Press>
      )}
    </View>
  )
}
